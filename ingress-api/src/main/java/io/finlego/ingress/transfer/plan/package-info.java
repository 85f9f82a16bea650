/**
 * Shows a client its plan: what transfers cost, how much the client may transfer, and how much it
 * has transferred.
 *
 * <p>A transaction of the ledger counts as a transfer if its metadata has a type in the field
 * {@code transferType}: {@code internal}, {@code sepa}, {@code sepaInstant}, {@code swift} or
 * {@code foreignExchange}. The creator of a transfer's payment sets this field.
 */
@NullMarked
package io.finlego.ingress.transfer.plan;

import org.jspecify.annotations.NullMarked;
