/**
 * Searches: reads query parameters and reports all their faults at once, turns them into SQL
 * conditions, and reads columns back.
 */
@NullMarked
package io.finlego.ingress.http.query;

import org.jspecify.annotations.NullMarked;
