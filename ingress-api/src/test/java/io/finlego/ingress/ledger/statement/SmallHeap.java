package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.personal.UnreadableKeys;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.diagnosis.StreamFailures;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.kernel.AccountId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that writes one statement without keeping it and prints its cost. It runs in a JVM with
 * a very small heap.
 */
final class SmallHeap {

  private SmallHeap() {}

  public static void main(String[] arguments) throws IOException {
    String url = arguments[0];
    StatementRequest request =
        new StatementRequest(
            new AccountId(UUID.fromString(arguments[1])),
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2026, 1, 1),
            StatementFormat.of(arguments[2]));
    StatementSettings settings =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("finlego.ingress.statements", StatementSettings.class);
    BookingDays days = new BookingDays(ZoneOffset.UTC);
    Counting out = new Counting();
    SealedColumns sealedColumns =
        new SealedColumns(TestKeys.master(), new UnreadableKeys(new SimpleMeterRegistry()));
    Statements statements =
        new Statements(
            new StatementConnections(settings, details(url)),
            sealedColumns,
            new StatementMovements(sealedColumns),
            days,
            settings);
    StatementAnswer answer =
        new StatementAnswer(
            JsonMapper.shared(), settings, days, new StreamFailures(new SimpleMeterRegistry()));
    try (OpenStatement statement = statements.open(new ReadScope.Everything(), request)) {
      OutputStream buffered = new BufferedOutputStream(out, 32 * 1024);
      StatementDocument document = answer.document(statement, request.format(), buffered);
      statement.writeTo(document, Deadline.after(Duration.ofMinutes(10)));
      buffered.flush();
      System.out.printf(
          Locale.ROOT,
          "%s: %d rows, %d bytes, first byte after %d ms, all after %d ms, heap at most %d MB%n",
          arguments[2],
          statement.statement().movementsCount(),
          out.bytes,
          (out.firstNanos - out.begunNanos) / 1_000_000,
          (System.nanoTime() - out.begunNanos) / 1_000_000,
          peakHeapBytes() >> 20);
    }
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static JdbcConnectionDetails details(String url) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "finlego_reader";
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return url;
      }
    };
  }

  private static final class Counting extends OutputStream {
    final long begunNanos = System.nanoTime();
    long firstNanos;
    long bytes;

    @Override
    public void write(int b) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] written, int from, int length) {
      if (bytes == 0) {
        firstNanos = System.nanoTime();
      }
      bytes += length;
    }
  }
}
