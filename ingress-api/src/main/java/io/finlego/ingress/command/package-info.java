/**
 * Leads a request to a command on the log, and the command's outcome to an answer.
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
 *   @DryRunnable                                      // takes X-Dry-Run; the submission then needs previewedBy
 *   @Described(
 *       summary = "Pend a payment",                   // what the reference says
 *       text = "Holds the funds of a draft …",        // with the refusals, each by its code
 *       example = "pend-payment")                     // names the files with the examples
 *   ResponseEntity<Result<Payment>> pend(@PathVariable UUID paymentId, CommandContext context) {
 *     return gateway.submit(
 *         context,
 *         Submission.of(PEND, new PendPayment(paymentId), view) // the payload of the domain's Avro envelope
 *             .previewedBy(preview)                             // how the reply to a dry run looks
 *             .keyedBy(paymentId)                               // the record's key; default: the command's id
 *             .requestedBy(paymentId)                           // path variables and body: what makes it "the same request"
 *             .check(() -> …));                                 // look-ups that may refuse; skipped if it was decided before
 *   }
 * }
 * }</pre>
 *
 * <p>{@link io.finlego.ingress.command.CommandGateway} sends a {@link
 * io.finlego.ingress.command.CommandRequest}, waits for its outcome and answers; many commands of
 * one request go the same way. A command under way is a {@link io.finlego.ingress.command.Flight}:
 * {@link io.finlego.ingress.command.CommandSender} starts a flight, or joins the flight that the
 * same command has already. The reply ends the flight. If the reply gets lost, a look at the stored
 * outcomes ends it.
 *
 * <p>{@code view} is a bean that implements {@link io.finlego.ingress.command.ReplyView}: one for
 * each type of reply, so that {@code GET /internal/Commands/{commandId}} shows the same value.
 * {@link io.finlego.ingress.command.CommandContext} as a parameter brings {@code Idempotency-Key}
 * and {@code Prefer} into the request and into the OpenAPI document. Refusals, 202 and 503 leave
 * {@code submit} as exceptions that the one advice turns into answers.
 */
@NullMarked
package io.finlego.ingress.command;

import org.jspecify.annotations.NullMarked;
