package dev.agentcanary.sim.agent.virtual;

import dev.agentcanary.sim.agent.http.Part;
import dev.agentcanary.sim.time.VirtualTempo;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/// A body whose parts come in virtual time: each read waits for the next part.
final class VirtualBody extends InputStream {
  /// The turn's time ran out in a read.
  static final class OutOfTime extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final VirtualTempo tempo;
  private final Iterator<Part> parts;
  private final Instant until;
  private final boolean cut;

  /// @param until when the reader gives up
  /// @param cut whether the body breaks off after its last part instead of ending
  VirtualBody(VirtualTempo tempo, List<Part> parts, Instant until, boolean cut) {
    this.tempo = tempo;
    this.parts = parts.iterator();
    this.until = until;
    this.cut = cut;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (parts.hasNext()) {
      Part part = parts.next();
      if (tempo.now().plus(part.before()).isAfter(until)) {
        tempo.waitUntil(until);
        throw new OutOfTime();
      }
      tempo.pass(part.before());
      byte[] bytes = part.bytes();
      if (bytes.length > length) {
        throw new IOException("a part of " + bytes.length + " bytes is more than the reader takes");
      }
      if (bytes.length > 0) {
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
      }
    }
    if (cut) {
      throw new EOFException("Premature EOF");
    }
    return -1;
  }

  @Override
  public int read() throws IOException {
    throw new UnsupportedOperationException("replies are read in blocks");
  }
}
