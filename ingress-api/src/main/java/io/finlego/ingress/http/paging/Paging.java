package io.finlego.ingress.http.paging;

import io.finlego.ingress.http.result.Faults;
import java.util.List;

/**
 * The requested page: {@code page} from 1 (default 1), {@code pageSize} 1 to 500 (default 50). A
 * controller takes it as a parameter; {@link PagingArguments} reads, checks and documents the query
 * parameters.
 */
public record Paging(int page, int pageSize) {

  public static final int DEFAULT_PAGE_SIZE = 50;
  public static final int PAGE_SIZE_MAX = 500;

  /**
   * The highest page number; higher numbers are refused. A keyset list does not have this limit.
   */
  public static final int PAGE_MAX = 1_000_000;

  public Paging {
    new Faults()
        .require(
            page >= 1 && page <= PAGE_MAX,
            "page",
            "`page` must be a whole number from 1 to 1000000.")
        .require(
            pageSize >= 1 && pageSize <= PAGE_SIZE_MAX,
            "pageSize",
            "`pageSize` must be a whole number from 1 to 500.")
        .throwIfAny();
  }

  /** The {@code limit} of the query. */
  public int limit() {
    return pageSize;
  }

  /** The {@code offset} of the query. */
  public long offset() {
    return (page - 1L) * pageSize;
  }

  /** The page with these items. */
  public <T> Page<T> of(List<T> items, long totalCount) {
    return new Page<>(List.copyOf(items), page, pageSize, totalCount);
  }
}
