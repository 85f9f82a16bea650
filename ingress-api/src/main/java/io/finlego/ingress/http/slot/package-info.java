/**
 * Limits how many requests may do a certain kind of work at the same time, and how much they may
 * need for it. The callers take turns, and each has a share: of permits ({@link
 * io.finlego.ingress.http.slot.FairPermits}, {@link io.finlego.ingress.http.slot.Slots}) or of a
 * budget ({@link io.finlego.ingress.http.slot.SharedBudget}).
 */
@NullMarked
package io.finlego.ingress.http.slot;

import org.jspecify.annotations.NullMarked;
