package io.finlego.ingress.http.paging;

import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.IntegerShape;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.TextShape;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a keyset list is asked for: {@code limit} 1 to 500 (default 50) rows after the one
 * that {@code cursor} stands for. Its cost does not grow with the depth, because the rows before
 * are found by key and not counted.
 *
 * @param search says the same for the same filters and order, and differs for others
 * @param after the sort key of the last row that was shown; null for the first page
 */
public record Keyset(String search, int limit, @Nullable String after) {

  /** The fields of a body that ask for the page. */
  public static final ObjectShape FIELDS =
      ObjectShape.of(
          nullable("limit", new IntegerShape(1, Paging.PAGE_SIZE_MAX))
              .describedAs("How many a page has; " + Paging.DEFAULT_PAGE_SIZE + " unless given."),
          nullable("cursor", TextShape.between(1, 500))
              .describedAs("The `nextCursor` of the page before, with the same filters and sort."));

  /**
   * The page that an accepted body with {@link #FIELDS} asks for.
   *
   * @param filter the filters and the order, as a value that tells them in {@code toString}
   * @throws ApiException 400 for a cursor that was altered or is another search's
   */
  public static Keyset of(Object filter, Kept request) {
    String search = filter.toString();
    int limit = request.integer("limit", Paging.DEFAULT_PAGE_SIZE);
    String cursor = request.text("cursor");
    if (cursor == null) {
      return new Keyset(search, limit, null);
    }
    String key = Cursor.read(search, cursor);
    if (key == null) {
      throw ApiException.invalidField(
          "cursor", "Must be the nextCursor of a page with the same filters and sort.");
    }
    return new Keyset(search, limit, key);
  }

  /** For SQL's {@code limit}: one more than shown tells whether there is a next page. */
  public int fetched() {
    return limit + 1;
  }

  /** The answer of a list. */
  public <T> KeysetPage<T> page(List<T> rows, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new KeysetPage<>(List.copyOf(rows), null);
    }
    List<T> shown = List.copyOf(rows.subList(0, limit));
    return new KeysetPage<>(shown, Cursor.of(search, key.apply(shown.getLast())));
  }
}
