/**
 * Pages of lists. Older lists are paged by number ({@code page} and {@code pageSize} in, {@code
 * {items, page, pageSize, totalCount}} out), newer ones by key ({@code limit} and {@code cursor}
 * in, {@code {items, nextCursor}} out).
 */
@NullMarked
package io.finlego.ingress.http.paging;

import org.jspecify.annotations.NullMarked;
