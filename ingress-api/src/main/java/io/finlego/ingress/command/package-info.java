/**
 * From a request to a command on the log, and from its outcome to an answer.
 *
 * <p>A controller that changes something looks like this; there is nothing more to it:
 *
 * <pre>{@code
 * @RestController
 * @ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
 * final class PendingController {
 *   private static final Operation PEND = new Operation("pendPayment", Domain.LEDGER);
 *   …
 *   @PostMapping("/internal/Payments/{paymentId}/pend")
 *   @Callers(CallerKind.SYSTEM)
 *   ResponseEntity<Result<Payment>> pend(@PathVariable UUID paymentId, CommandContext context) {
 *     return gateway.submit(
 *         context,
 *         Submission.of(PEND, new PendPayment(paymentId), paymentView) // the payload of the domain's Avro envelope
 *             .keyedBy(paymentId)                                       // the record's key; default: the command's id
 *             .requestedBy(paymentId)                                   // path variables and body: what makes it "the same request"
 *             .check(() -> …));                                         // look-ups that may refuse; skipped when it was decided before
 *   }
 * }
 * }</pre>
 *
 * <p>A command under way is a flight: {@link io.finlego.ingress.command.Departures} sends it,
 * requests with one key share it, and the reply, or a look at the stored outcomes if that got lost,
 * ends it.
 *
 * <p>{@code paymentView} is a bean that implements {@link io.finlego.ingress.command.ReplyView}:
 * one for each type of reply, so that {@code GET /internal/Commands/{commandId}} shows the same
 * value. {@link io.finlego.ingress.command.CommandContext} as a parameter brings {@code
 * Idempotency-Key} and {@code Prefer} into the request and into the OpenAPI document. Refusals, 202
 * and 503 leave {@code submit} as exceptions that the one advice turns into answers.
 */
@NullMarked
package io.finlego.ingress.command;

import org.jspecify.annotations.NullMarked;
