package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.UnknownAccounts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Calculates balances. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class BalancesController {

  private final Balances balances;
  private final RequestShape shape;
  private final Clock clock;

  BalancesController(
      Balances balances, @Qualifier("calculateBalancesShape") RequestShape shape, Clock clock) {
    this.balances = balances;
    this.shape = shape;
    this.clock = clock;
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
          The balances of up to 1,000 accounts at one instant, exact for any past one, in the order asked for; an account that \
          is named twice is answered once. `at` in the future stands for now, and the answer says so. Payments that are being \
          posted at this very moment may still get an instant of the last second.

          Changes nothing, so it may be repeated at will. Accounts that are not there: 404 `accountNotFound` with each one's \
          place in `metadata.field`.\
          """,
      body = BalanceShapes.CALCULATE_BALANCES,
      example = "calculate-balances")
  Result<List<AccountBalance>> calculate(
      @RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    Kept request = new Kept(shape.read(body));
    List<UUID> asked = request.uuids("accountIds");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = request.instant("at");
    Map<UUID, AccountBalance> found =
        at == null || at.isAfter(now)
            ? balances.now(caller.everything(), asked, now)
            : balances.at(caller.everything(), asked, at);
    UnknownAccounts.refuse(i -> "accountIds[" + i + "]", asked, found.keySet());
    return Result.of(asked.stream().distinct().map(id -> found.get(id)).toList());
  }
}
