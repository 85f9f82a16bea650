package io.finlego.ingress.http.paging;

import static io.finlego.ingress.http.shape.Field.optional;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.IntegerShape;
import io.finlego.ingress.http.shape.ObjectShape;
import java.util.List;

/**
 * The requested page of a list that is paged by number.
 *
 * @param page the page's number, beginning with 1 (default 1)
 * @param pageSize the largest number of items on the page, from 1 to 500 (default 50)
 */
public record Paging(int page, int pageSize) {

  /**
   * The name of the {@code QueryShape} for operations whose only parameters are those of the page.
   */
  public static final String QUERY = "Page";

  public static final int DEFAULT_PAGE_SIZE = 50;
  public static final int PAGE_SIZE_MAX = 500;

  /**
   * The highest page number. Higher numbers are refused. A list that is paged by key does not have
   * this limit.
   */
  public static final int PAGE_MAX = 1_000_000;

  /** What happens to a page that needs too much memory. */
  static final String TOO_LARGE =
      " If the items are too large together, the answer is 400 `answerTooLarge`; ask for fewer.";

  /** The query parameters that request a page. */
  public static final ObjectShape FIELDS =
      ObjectShape.of(
          optional("page", new IntegerShape(1, PAGE_MAX))
              .describedAs("The number of the page, from 1; 1 by default."),
          optional("pageSize", new IntegerShape(1, PAGE_SIZE_MAX))
              .describedAs("The number of items on a page; 50 by default." + TOO_LARGE));

  /** Reads the requested page from accepted query parameters with {@link #FIELDS}. */
  public static Paging of(AcceptedObject query) {
    return new Paging(query.integer("page", 1), query.integer("pageSize", DEFAULT_PAGE_SIZE));
  }

  /** The {@code limit} of the SQL query. */
  public int limit() {
    return pageSize;
  }

  /** The {@code offset} of the SQL query. */
  public long offset() {
    return (page - 1L) * pageSize;
  }

  /** Makes the page with these items. */
  public <T> Page<T> pageOf(List<T> items, long totalCount) {
    return new Page<>(List.copyOf(items), page, pageSize, totalCount);
  }
}
