package io.finlego.reports.figures;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of an account in a period, as the ledger has calculated them from its own entries. In
 * the reports, these days replace the days that the reports have calculated for the period.
 *
 * @param firstDay the first day of the period, in days since 1970
 * @param lastDay the last day of the period, in days since 1970
 * @param days the days with entries, in order
 */
public record Restatement(int firstDay, int lastDay, List<Day> days) {

  public Restatement {
    days = List.copyOf(days);
  }

  int byteCount() {
    return 3 * Integer.BYTES + days.size() * Day.BYTES;
  }

  void write(ByteBuffer buffer) {
    buffer.putInt(firstDay).putInt(lastDay).putInt(days.size());
    days.forEach(day -> day.write(buffer));
  }

  static Restatement read(ByteBuffer buffer) {
    int firstDay = buffer.getInt();
    int lastDay = buffer.getInt();
    int count = buffer.getInt();
    List<Day> days = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      days.add(Day.read(buffer));
    }
    return new Restatement(firstDay, lastDay, days);
  }
}
