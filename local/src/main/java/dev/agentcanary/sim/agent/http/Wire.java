package dev.agentcanary.sim.agent.http;

import dev.agentcanary.sim.time.Pace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Where one request is answered: politely with [#send], or byte by byte.
///
/// Not for use by several threads.
public final class Wire {
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Connection connection;
  private final Pace pace;
  private final List<Header> stamps;
  private final BooleanSupplier goesOn;

  Wire(Connection connection, Pace pace) {
    this(connection, pace, List.of(), () -> true);
  }

  private Wire(Connection connection, Pace pace, List<Header> stamps, BooleanSupplier goesOn) {
    this.connection = connection;
    this.pace = pace;
    this.stamps = List.copyOf(stamps);
    this.goesOn = goesOn;
  }

  /// The same wire with headers for every response that does not bring its own.
  public Wire stamped(List<Header> headers) {
    return new Wire(connection, pace, headers, goesOn);
  }

  /// The same wire, cut off before the next part of a body once `condition` no longer holds.
  public Wire whilst(BooleanSupplier condition) {
    return new Wire(connection, pace, stamps, condition);
  }

  /// How fast time runs here.
  public Pace pace() {
    return pace;
  }

  /// Sends the whole response in its own time.
  public void send(Response response) throws IOException, InterruptedException {
    pace.pause(response.before());
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    pending.write(head(response));
    Iterator<Part> parts = response.parts().iterator();
    while (parts.hasNext()) {
      Part part = parts.next();
      if (part.before().isPositive()) {
        flush(pending);
        pace.pause(part.before());
      }
      if (!goesOn.getAsBoolean()) {
        close();
        return;
      }
      pending.write(framed(response.framing(), part.bytes()));
      if (parts.hasNext()) {
        flush(pending);
      }
    }
    if (response.framing() == Framing.CHUNKED) {
      pending.write(LAST_CHUNK);
    }
    flush(pending);
    if (response.framing() == Framing.CLOSE) {
      close();
    }
  }

  /// Writes the status line and headers only.
  public void sendHead(Response response) throws IOException {
    sendBytes(head(response));
  }

  /// Writes these bytes, unframed, at once.
  public void sendBytes(byte[] bytes) throws IOException {
    OutputStream out = connection.out();
    out.write(bytes);
    out.flush();
  }

  /// Ends the connection in order, whatever was promised.
  public void close() throws IOException {
    connection.close();
  }

  /// Ends the connection with a TCP reset.
  public void reset() throws IOException {
    connection.reset();
  }

  /// Says nothing until the client has closed the connection.
  public void untilClientLeaves() throws IOException {
    connection.reader().untilEnd();
    connection.close();
  }

  /// The bytes as they go over the wire: as they are, or as one chunk.
  public static byte[] framed(Framing framing, byte[] bytes) {
    if (framing != Framing.CHUNKED || bytes.length == 0) {
      return bytes;
    }
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(bytes.length + 16);
    byte[] size = Integer.toHexString(bytes.length).getBytes(StandardCharsets.US_ASCII);
    chunk.writeBytes(size);
    chunk.write('\r');
    chunk.write('\n');
    chunk.writeBytes(bytes);
    chunk.write('\r');
    chunk.write('\n');
    return chunk.toByteArray();
  }

  private byte[] head(Response response) {
    return ResponseHead.of(response.withMissing(stamps));
  }

  private void flush(ByteArrayOutputStream pending) throws IOException {
    if (pending.size() > 0) {
      sendBytes(pending.toByteArray());
      pending.reset();
    }
  }
}
