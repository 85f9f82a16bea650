package io.finlego.ingress.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.command.CommandAnswer;
import io.finlego.ingress.command.CommandState;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one payment in a request for many payments. Exactly one of {@code payment}, {@code
 * errors} and {@code command} is not null.
 *
 * @param index the payment's index in the request, beginning with 0
 * @param payment the payment, if it was made
 * @param errors the reasons, if the payment was refused
 * @param command the state of the payment's command, if the outcome did not come in time
 */
@Schema(name = "PaymentOfBulk")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentOfBulk(
    int index,
    @Nullable Payment payment,
    @Nullable List<Result.ApiError> errors,
    @Nullable CommandState command) {

  static PaymentOfBulk of(int index, CommandAnswer<Payment> answer, String traceId) {
    return switch (answer) {
      case CommandAnswer.Done<Payment>(var payment) ->
          new PaymentOfBulk(index, payment, null, null);
      case CommandAnswer.Refused<Payment> refused ->
          refused(
              index,
              refused.faults().stream()
                  .map(fault -> fault.within("payments[" + index + "]"))
                  .toList(),
              traceId);
      case CommandAnswer.Accepted<Payment>(var state) ->
          new PaymentOfBulk(index, null, null, state);
    };
  }

  /**
   * The outcome of a refused payment.
   *
   * @param faults the reasons. Their fields are paths from the root of the request's body
   */
  static PaymentOfBulk refused(int index, List<Fault> faults, String traceId) {
    return new PaymentOfBulk(index, null, Result.errors(faults, traceId), null);
  }
}
