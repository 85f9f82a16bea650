/**
 * Pages of lists: the first generation's by number ({@code page}, {@code pageSize} in, {@code
 * {items, page, pageSize, totalCount}} out), the second's by key ({@code limit}, {@code cursor} in,
 * {@code {items, nextCursor}} out).
 */
@NullMarked
package io.finlego.ingress.http.paging;

import org.jspecify.annotations.NullMarked;
