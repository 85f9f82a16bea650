/**
 * Divides lists into pages. Older lists are paged by number: a request has {@code page} and {@code
 * pageSize}, and the answer is {@code {items, page, pageSize, totalCount}}. Newer lists are paged
 * by key: a request has {@code limit} and {@code cursor}, and the answer is {@code {items,
 * nextCursor}}.
 */
@NullMarked
package io.finlego.ingress.http.paging;

import org.jspecify.annotations.NullMarked;
