package io.finlego.ingress.http.paging;

import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.IntegerShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.TextShape;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The requested page of a keyset list: the first {@code limit} rows, 1 to 500 (default 50), after
 * the row of the {@code cursor}. A deep page costs no more than the first one, because the database
 * finds the page's beginning by key and counts no rows.
 *
 * @param search a text that identifies the filters and the order of the search
 * @param after the sort key of the last row shown; null for the first page
 */
public record Keyset(String search, int limit, @Nullable String after) {

  /** The fields of a body that choose the page. */
  public static final ObjectShape FIELDS =
      ObjectShape.of(
          nullable("limit", new IntegerShape(1, Paging.PAGE_SIZE_MAX))
              .describedAs(
                  "The number of items on a page; " + Paging.DEFAULT_PAGE_SIZE + " by default."),
          nullable("cursor", TextShape.between(1, Cursor.CHARACTERS_MAX).as(Cursor.FORMAT))
              .describedAs(
                  "The `nextCursor` of the previous page; filters and sort must stay the same."));

  /**
   * The page that an accepted body with {@link #FIELDS} requests.
   *
   * @param filter the filters and the order, as a value whose {@code toString} shows all of them
   * @throws ApiException 400 for a cursor that was altered or belongs to another search
   */
  public static Keyset of(Object filter, AcceptedObject request) {
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

  /**
   * The {@code limit} of the query: one row more than the page shows, which tells whether a next
   * page exists.
   */
  public int queryLimit() {
    return limit + 1;
  }

  /**
   * The page that these rows make.
   *
   * @param rows the rows of the query, at most {@link #queryLimit}
   * @param key the sort key of a row
   */
  public <T> KeysetPage<T> page(List<T> rows, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new KeysetPage<>(List.copyOf(rows), null);
    }
    List<T> page = List.copyOf(rows.subList(0, limit));
    return new KeysetPage<>(page, Cursor.of(search, key.apply(page.getLast())));
  }
}
