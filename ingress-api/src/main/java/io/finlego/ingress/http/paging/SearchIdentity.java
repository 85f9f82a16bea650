package io.finlego.ingress.http.paging;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a search by its name and by its filters and order, so that a cursor of another search
 * can be refused. Only filters that are set count, each under its name in the API. So a cursor
 * stays valid when a later release has more filters, or has other names or another order for the
 * filters in its code.
 */
public final class SearchIdentity {

  private final String search;
  private final SortedMap<String, List<String>> valuesByField = new TreeMap<>();

  /**
   * Begins with a search that has no filters.
   *
   * @param search the name of the search, which must never change
   */
  public SearchIdentity(String search) {
    this.search = search;
  }

  /** Adds a filter, or the order. Does nothing if the value is null. */
  public SearchIdentity add(String field, @Nullable Object value) {
    return addAll(field, value == null ? List.of() : List.of(value));
  }

  /**
   * Adds a filter that has several values. Their order does not matter. Does nothing if there are
   * none.
   */
  public SearchIdentity addAll(String field, Collection<?> values) {
    if (!values.isEmpty()) {
      valuesByField.put(
          field, values.stream().map(SearchIdentity::text).distinct().sorted().toList());
    }
    return this;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /**
   * The text of the search. Each value has its length before it, so that the text is unambiguous.
   */
  String text() {
    StringBuilder text = new StringBuilder(search);
    for (Map.Entry<String, List<String>> field : valuesByField.entrySet()) {
      text.append('\n').append(field.getKey());
      for (String value : field.getValue()) {
        text.append(' ').append(value.length()).append(':').append(value);
      }
    }
    return text.toString();
  }
}
