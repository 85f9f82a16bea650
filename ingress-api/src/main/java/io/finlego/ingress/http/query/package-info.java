/**
 * Searches: query parameters read with all their errors at once, turned into conditions of SQL, and
 * columns read back.
 */
@NullMarked
package io.finlego.ingress.http.query;

import org.jspecify.annotations.NullMarked;
