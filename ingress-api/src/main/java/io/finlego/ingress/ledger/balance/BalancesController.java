package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.AccountExistenceCheck;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that calculates balances at an instant. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class BalancesController {

  private final Balances balances;
  private final RequestShape shape;
  private final PastInstants instants;

  BalancesController(
      Balances balances,
      @Qualifier("calculateBalancesShape") RequestShape shape,
      PastInstants instants) {
    this.balances = balances;
    this.shape = shape;
    this.instants = instants;
  }

  @PostMapping({
    "/internal/Accounts/calculateBalances",
    "/v2/ledger/internal/Accounts/calculateBalances"
  })
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Calculate balances at an instant",
      text =
          """
          The balances of up to 1,000 accounts at one instant, exact for any past instant, in the order of the \
          request; an account that is named twice is answered once. An `at` in the future counts as now, and the \
          answer shows that instant. An answer never changes: it waits until everything posted up to its instant is \
          committed, usually some hundredths of a second and at most five seconds; then 503 `unavailable`.

          The operation changes nothing and may be repeated. Accounts that do not exist: 404 `accountNotFound`, with \
          the place of each in `metadata.field`.\
          """,
      body = BalanceShapes.CALCULATE_BALANCES,
      example = "calculate-balances")
  Result<List<AccountBalance>> calculate(
      @RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    List<UUID> ids = request.uuids("accountIds");
    Instant at = instants.finalInstant(Domain.LEDGER, request.instant("at"));
    Map<UUID, AccountBalance> balancesById = balances.at(caller.requireEverything(), ids, at);
    AccountExistenceCheck.refuse(i -> "accountIds[" + i + "]", ids, balancesById.keySet());
    return Result.of(ids.stream().distinct().map(balancesById::get).toList());
  }
}
