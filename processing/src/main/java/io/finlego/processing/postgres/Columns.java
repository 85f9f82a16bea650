package io.finlego.processing.postgres;

import io.finlego.processing.postgres.Statements.Parameter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns a batch of rows into one array parameter for each column, so that one statement with {@code
 * unnest(?, ?, …)} can write the whole batch. The caller adds the columns one by one, in the order
 * of the statement's parameters.
 */
public final class Columns<T> {

  private final Collection<T> rows;
  private final List<Parameter> parameters = new ArrayList<>();

  /** The texts of one row, for a column of type {@code text[]}. */
  record TextList(List<String> texts) {}

  private Columns(Collection<T> rows) {
    this.rows = rows;
  }

  public static <T> Columns<T> of(Collection<T> rows) {
    return new Columns<>(rows);
  }

  public Columns<T> uuid(Function<? super T, @Nullable UUID> column) {
    return add("uuid", values(column, UUID[]::new));
  }

  /** Adds a column of type text. The statement may cast the texts to another type. */
  public Columns<T> text(Function<? super T, @Nullable String> column) {
    return add("text", values(column, String[]::new));
  }

  public Columns<T> bool(Predicate<? super T> column) {
    return add("bool", values(column::test, Boolean[]::new));
  }

  public Columns<T> integer(ToIntFunction<? super T> column) {
    return add("int4", rows.stream().mapToInt(column).toArray());
  }

  public Columns<T> bigint(ToLongFunction<? super T> column) {
    return add("int8", rows.stream().mapToLong(column).toArray());
  }

  /** Adds a column of type bigint that has the instants as microseconds since 1970. */
  public Columns<T> micros(Function<? super T, @Nullable Instant> column) {
    return add("int8", values(row -> toMicros(column.apply(row)), Long[]::new));
  }

  /** Adds a column of type timestamptz. */
  public Columns<T> instant(Function<? super T, @Nullable Instant> column) {
    return add("timestamptz", values(row -> toText(column.apply(row)), String[]::new));
  }

  public Columns<T> bytes(Function<? super T, byte @Nullable []> column) {
    return add("bytea", values(column, byte[][]::new));
  }

  /**
   * Adds a column with a list of texts for each row. The statement must cast each list to {@code
   * text[]}.
   */
  public Columns<T> textList(Function<? super T, List<String>> column) {
    return add("text[]", values(row -> new TextList(column.apply(row)), TextList[]::new));
  }

  int rowCount() {
    return rows.size();
  }

  List<Parameter> parameters() {
    return parameters;
  }

  private Columns<T> add(String elementType, Object elements) {
    parameters.add(new Parameter(elementType, elements));
    return this;
  }

  private <V> @Nullable V[] values(
      Function<? super T, ? extends @Nullable V> column, IntFunction<@Nullable V[]> newArray) {
    @Nullable V[] values = newArray.apply(rows.size());
    int i = 0;
    for (T row : rows) {
      values[i++] = column.apply(row);
    }
    return values;
  }

  private static @Nullable Long toMicros(@Nullable Instant instant) {
    return instant == null ? null : Micros.of(instant);
  }

  private static @Nullable String toText(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
  }
}
