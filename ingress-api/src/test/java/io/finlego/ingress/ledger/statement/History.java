package io.finlego.ingress.ledger.statement;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An account with a random past as the ledger would publish it, and the expected content of its
 * statements.
 */
final class History {

  static final List<String> TEXTS =
      List.of(
          "Rent for March",
          "=HYPERLINK(\"http://x\")",
          "+370 600",
          "-1+1",
          "@SUM(A1)",
          "Żółć, ąčęėįšųūž; Ünïcode, Привет, Ελλάδα",
          "]]> <b>&amp;</b> <!-- \" ' -->",
          "control \u0001\u0008\u000b\u001f\u007f\u0085 and\ttab\r\nlines\nand \ufffe \uffff",
          "漢字 \ud83d\ude00 العربية",
          "  ",
          "",
          ";\",\"\"",
          "_x0041_",
          "long ".repeat(300),
          "W".repeat(500));

  /** An entry. Amounts are in major units. */
  record Line(
      LocalDate bookingDate,
      LocalDate valueDate,
      String side,
      BigDecimal amount,
      BigDecimal balance,
      UUID transactionId,
      String description) {}

  private static final PublishedRows ROWS = PublishedRows.shared();
  private static final JdbcTemplate JDBC =
      new JdbcTemplate(
          new DriverManagerDataSource(
              IngressUnderTest.shared().databaseUrl(), PostgresInProcess.SUPERUSER, ""));

  final UUID account;
  final Currency currency;
  final boolean asset;
  final List<Line> lines = new ArrayList<>();

  private final List<UUID> others = new ArrayList<>();
  private long minorUnits;
  private OffsetDateTime at = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  History(boolean asset, String currency) {
    this.asset = asset;
    this.currency = Currency.of(currency);
    UUID owner = asset ? null : ROWS.client("Ąžuolas Łódź-Żukowski Ж", "{}");
    this.account = ROWS.account(owner, currency, 0, 0, 0, 0).id();
    others.add(ROWS.account(null, currency, 0, 0, 0, 0).id());
    for (String name : List.of("Müller & Söhne <GmbH>", "=cmd|' /C calc'!A0")) {
      others.add(ROWS.account(ROWS.client(name, "{}"), currency, 0, 0, 0, 0).id());
    }
  }

  static History random(Random random) {
    History history =
        new History(random.nextBoolean(), List.of("EUR", "JPY", "BHD").get(random.nextInt(3)));
    int entries = random.nextInt(40);
    for (int i = 0; i < entries; i++) {
      history.at = history.at.plusMinutes(1 + random.nextInt(3 * 24 * 60));
      boolean large = random.nextInt(20) == 0;
      long amount = 1 + (large ? random.nextLong(9_000_000_000_000L) : random.nextInt(100_000));
      history.move(random, random.nextBoolean() ? "debit" : "credit", amount);
    }
    return history;
  }

  private void move(Random random, String side, long amount) {
    UUID payment = UUID.randomUUID();
    UUID transaction = UUID.randomUUID();
    UUID other = others.get(random.nextInt(others.size()));
    boolean debit = side.equals("debit");
    LocalDate value = at.toLocalDate().plusDays(random.nextInt(7) - 3);
    String description = TEXTS.get(random.nextInt(TEXTS.size())).replace("\u0000", "");
    String external =
        random.nextBoolean() ? null : random.nextInt() + "x".repeat(random.nextInt(60));
    minorUnits += debit == asset ? amount : -amount;
    JDBC.update(
        "insert into ledger.payment_view (id, status, external_id, created_at) values (?, 'posted',"
            + " ?, ?)",
        payment,
        external,
        at);
    JDBC.update(
        "insert into ledger.transaction_view values (?, ?, 1, ?, ?, ?, ?, 'posted', ?, ?, null, ?,"
            + " ?, ?, ?)",
        transaction,
        payment,
        debit ? account : other,
        debit ? other : account,
        amount,
        currency.code(),
        List.of("transfer", "fee", "deposit", "withdrawal", "foreignExchange", "correction")
            .get(random.nextInt(6)),
        description,
        value,
        at.toLocalDate(),
        at,
        at);
    entry(side, amount, transaction);
    lines.add(
        new Line(
            at.toLocalDate(),
            value,
            side,
            major(amount),
            major(minorUnits),
            transaction,
            description));
  }

  private void entry(String side, long amount, UUID transaction) {
    JDBC.update(
        "insert into ledger.entry_view values (?, ?, ?, ?, ?, ?, ?, ?)",
        account,
        lines.size() + 1,
        transaction,
        side,
        amount,
        minorUnits,
        at.toLocalDate(),
        at);
  }

  /** Changes the entry's balance, so that it does not follow from the entries before it. */
  void spoil(int version) {
    JDBC.update(
        "update ledger.entry_view set balance_after = balance_after + 1 where account_id = ? and"
            + " version = ?",
        account,
        version);
  }

  /**
   * An account with this many entries of one cent each, {@code perDay} of them a day from 1 January
   * 2020.
   */
  static History ofLength(int entries, int perDay) {
    History history = new History(false, "EUR");
    UUID other = history.others.get(1);
    String ids = UUID.randomUUID().toString().substring(0, 24);
    JDBC.update(
        """
        insert into ledger.transaction_view
        select (? || right('000000000000' || to_hex(i), 12))::uuid, gen_random_uuid(), 1, ?, ?, 1,
          'EUR', 'posted', 'transfer', 'Payment number ' || i || ' of many', null, d, d, d + time '12:00', d + time '12:00'
        from (select i, date '2020-01-01' + (i / ?) as d from generate_series(1, ?) i) days
        """,
        ids,
        other,
        history.account,
        perDay,
        entries);
    JDBC.update(
        """
        insert into ledger.entry_view
        select ?, i, (? || right('000000000000' || to_hex(i), 12))::uuid, 'credit', 1, i, d,
          d + time '12:00' + i * interval '1 microsecond'
        from (select i, date '2020-01-01' + (i / ?) as d from generate_series(1, ?) i) days
        """,
        history.account,
        ids,
        perDay,
        entries);
    JDBC.execute("analyze ledger.entry_view; analyze ledger.transaction_view");
    return history;
  }

  BigDecimal major(long units) {
    return BigDecimal.valueOf(units, currency.decimals());
  }

  /** The expected content of a statement for this period. */
  Expected of(LocalDate from, LocalDate to) {
    BigDecimal opening =
        lines.stream()
            .filter(line -> line.bookingDate().isBefore(from))
            .reduce((_, last) -> last)
            .map(Line::balance)
            .orElse(major(0));
    List<Line> within =
        lines.stream()
            .filter(line -> !line.bookingDate().isBefore(from) && !line.bookingDate().isAfter(to))
            .toList();
    BigDecimal closing = within.isEmpty() ? opening : within.getLast().balance();
    return new Expected(opening, within, closing);
  }

  /** The expected statement. Opening balance and lines add up to the closing balance. */
  record Expected(BigDecimal opening, List<Line> lines, BigDecimal closing) {}

  String path(LocalDate from, LocalDate to, String format) {
    return "/internal/Transactions/report?accountId=%s&from=%s&to=%s&format=%s"
        .formatted(account, from, to, format);
  }
}
