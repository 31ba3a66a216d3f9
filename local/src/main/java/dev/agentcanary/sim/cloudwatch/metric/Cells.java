package dev.agentcanary.sim.cloudwatch.metric;

import java.util.Arrays;

/// The non-empty cells of a stream in the order of time, each a minute or a second long.
///
/// Appending costs little; a late value moves what is after it. Not safe for several threads.
final class Cells {
  private final int width;
  private long[] starts = new long[16];
  private Distribution[] cells = new Distribution[16];
  private int size;
  private int version;

  /// @param width of a cell in seconds
  Cells(int width) {
    this.width = width;
  }

  /// Adds values to the cell that contains the second.
  void add(long second, Iterable<Double> values) {
    long start = Math.floorDiv(second, width) * width;
    int at = firstFrom(start);
    if (at == size || starts[at] != start) {
      insert(at, start);
    } else {
      version++;
    }
    for (double value : values) {
      cells[at].add(value);
    }
  }

  /// Forgets every cell that starts before the second, once these are half of all.
  void forgetBefore(long second) {
    int stale = firstFrom(second);
    if (stale > 1024 && stale > size / 2) {
      System.arraycopy(starts, stale, starts, 0, size - stale);
      System.arraycopy(cells, stale, cells, 0, size - stale);
      Arrays.fill(cells, size - stale, size, null);
      size -= stale;
      version++;
    }
  }

  private void insert(int at, long start) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      cells = Arrays.copyOf(cells, size * 2);
    }
    if (at < size) {
      System.arraycopy(starts, at, starts, at + 1, size - at);
      System.arraycopy(cells, at, cells, at + 1, size - at);
      version++;
    }
    starts[at] = start;
    cells[at] = new Distribution(4);
    size++;
  }

  /// Index of the first cell that starts at the second or later; [#size] for none.
  int firstFrom(long second) {
    int found = Arrays.binarySearch(starts, 0, size, second);
    return found >= 0 ? found : -found - 1;
  }

  /// Start of a cell, in seconds of the epoch.
  long start(int index) {
    return starts[index];
  }

  Distribution cell(int index) {
    return cells[index];
  }

  int size() {
    return size;
  }

  /// Grows whenever something other than a new last cell changed: indices and values seen before
  /// may no longer hold.
  int version() {
    return version;
  }
}
