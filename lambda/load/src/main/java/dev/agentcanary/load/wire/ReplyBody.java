package dev.agentcanary.load.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A reply's body that says once when it is over, and whether it had been read to its end. For one
/// thread.
final class ReplyBody extends FilterInputStream {

  /// Is told of the end.
  @FunctionalInterface
  interface End {
    void over(boolean whole);
  }

  private final End end;
  private boolean over;

  ReplyBody(InputStream in, End end) {
    super(in);
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (over) {
      return -1;
    }
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      over(true);
    }
    return count;
  }

  /// Does not read the rest, which may never end.
  @Override
  public void close() {
    over(false);
  }

  private void over(boolean whole) {
    if (!over) {
      over = true;
      end.over(whole);
    }
  }
}
