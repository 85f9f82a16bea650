/**
 * Limits how many requests may do a certain kind of work at the same time, and how much they may
 * need for it. {@link io.finlego.ingress.http.slot.Slots} serve all requests in the order in which
 * they came. {@link io.finlego.ingress.http.slot.FairPermits} and {@link
 * io.finlego.ingress.http.slot.SharedBudget} let the callers take turns.
 */
@NullMarked
package io.finlego.ingress.http.slot;

import org.jspecify.annotations.NullMarked;
