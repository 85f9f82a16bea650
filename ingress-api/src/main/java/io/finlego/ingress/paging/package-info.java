/**
 * Page numbers of the first-generation lists: {@code page}, {@code pageSize} in, {@code {items,
 * page, pageSize, totalCount}} out.
 */
@NullMarked
package io.finlego.ingress.paging;

import org.jspecify.annotations.NullMarked;
