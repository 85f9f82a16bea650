/**
 * Turns a request into a command on the log, and the command's outcome into an answer. The log is
 * the Kafka topics of commands.
 *
 * <p>A controller that changes something looks like this:
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
 *             .checkedBy(() -> …));                                 // look-ups that may refuse; skipped if the command is decided
 *   }
 * }
 * }</pre>
 *
 * <p>{@link io.finlego.ingress.command.CommandGateway} sends a {@link
 * io.finlego.ingress.command.CommandRequest}, waits for its outcome and answers. A request may have
 * many commands. If the ingress composes an answer itself, {@link
 * io.finlego.ingress.command.ComposedAnswers} stores the answer as the outcome of a command. A
 * command in flight is a {@link io.finlego.ingress.command.Flight}. {@link
 * io.finlego.ingress.command.CommandSender} starts a flight for a command, or joins the flight that
 * the same command already has, see {@link io.finlego.ingress.command.EarlierCommands}. A new
 * flight needs permits, see {@link io.finlego.ingress.command.CommandPermits}. The flight ends when
 * the reply arrives. If the reply got lost, the flight ends when the stored outcome is found.
 *
 * <p>{@code view} is a bean that implements {@link io.finlego.ingress.command.ReplyView}. Each type
 * of reply has one such bean, so {@code GET /internal/Commands/{commandId}} shows the same value as
 * the answer to the request, but without the token of a one-time code. A parameter of the type
 * {@link io.finlego.ingress.command.CommandContext} adds the headers {@code Idempotency-Key} and
 * {@code Prefer} to the operation and to the OpenAPI document. {@code submit} throws an exception
 * for a refusal, for 202 and for 503, and the exception handlers turn it into the answer.
 */
@NullMarked
package io.finlego.ingress.command;

import org.jspecify.annotations.NullMarked;
