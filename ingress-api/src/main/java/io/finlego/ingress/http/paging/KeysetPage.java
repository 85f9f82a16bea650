package io.finlego.ingress.http.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key, as {@link Keyset} describes.
 *
 * @param nextCursor the cursor of the next page; null on the last page
 */
public record KeysetPage<T>(List<T> items, @Nullable String nextCursor) {}
