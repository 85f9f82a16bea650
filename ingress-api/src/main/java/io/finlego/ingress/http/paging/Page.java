package io.finlego.ingress.http.paging;

import java.util.List;

/**
 * One page of a list that is paged by number.
 *
 * @param page the page's number, beginning with 1
 * @param totalCount the number of items on all pages together
 */
public record Page<T>(List<T> items, int page, int pageSize, long totalCount) {}
