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
 * The requested page of a list that is paged by key. The page has the rows after the row of the
 * cursor, at most {@code limit}. A later page takes no more time than the first page, because the
 * database finds the start of the page by an index and does not count rows.
 *
 * @param search a text that identifies the filters and the order of the search
 * @param limit the largest number of rows on the page, from 1 to 500 (default 50)
 * @param afterKey the sort key of the last row on the previous page; null for the first page
 */
public record Keyset(String search, int limit, @Nullable String afterKey) {

  /** The fields of a body that request a page. */
  public static final ObjectShape FIELDS =
      ObjectShape.of(
          nullable("limit", new IntegerShape(1, Paging.PAGE_SIZE_MAX))
              .describedAs(
                  "The number of items on a page; "
                      + Paging.DEFAULT_PAGE_SIZE
                      + " by default."
                      + Paging.TOO_LARGE),
          nullable("cursor", TextShape.between(1, Cursor.CHARACTERS_MAX).as(Cursor.FORMAT))
              .describedAs(
                  "The `nextCursor` of the previous page; filters and sort must stay the same."));

  /**
   * Reads the requested page from an accepted body with {@link #FIELDS}.
   *
   * @throws ApiException 400 if the cursor was changed or belongs to another search
   */
  public static Keyset of(SearchIdentity identity, AcceptedObject request) {
    String search = identity.text();
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
   * The number of rows to read from the database. It is the page's limit plus one, because a
   * further row shows that there is a next page.
   */
  public int queryLimit() {
    return limit + 1;
  }

  /**
   * Makes the page from the rows.
   *
   * @param rows the rows that were read, at most {@link #queryLimit}
   * @param sortKey returns the sort key of a row
   */
  public <T> KeysetPage<T> page(List<T> rows, Function<T, String> sortKey) {
    if (rows.size() <= limit) {
      return new KeysetPage<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    return new KeysetPage<>(items, Cursor.of(search, sortKey.apply(items.getLast())));
  }
}
