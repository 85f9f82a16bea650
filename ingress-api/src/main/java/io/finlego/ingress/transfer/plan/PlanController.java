package io.finlego.ingress.transfer.plan;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that shows a client its own plan. */
@RestController
@ApiGroup(ApiGroup.Name.CLIENT_PROFILE_FRONT_OFFICE)
class PlanController {

  private final Plans plans;
  private final UsedAmounts usedAmounts;
  private final BookingDays days;
  private final Clock clock;

  PlanController(Plans plans, UsedAmounts usedAmounts, BookingDays days, Clock clock) {
    this.plans = plans;
    this.usedAmounts = usedAmounts;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/Client/plan")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Read your own plan",
      text =
          """
          For each type of transfer (`internal`, `sepa`, `sepaInstant`, `swift`, `foreignExchange`): its price, the \
          limits for one transfer, a day and a calendar month, and what this client has used today and this month. A \
          fee is its `fixed` part and `percentage` percent of the amount.

          The usage counts the debits of posted and pending transactions on the client's accounts in the terms' \
          `currency` whose metadata has this type as `transferType`; fees do not count. Days are the ledger's booking \
          dates. A client that does not exist: 404 \
          `clientNotFound`.\
          """,
      example = "client-plan")
  Result<ClientPlan> read(CurrentCaller caller) {
    ClientId client = caller.requireClient();
    Plan plan =
        plans
            .of(client)
            .orElseThrow(
                () ->
                    ApiException.of(
                        ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client."));
    Instant now = clock.instant();
    Set<String> currencies =
        plan.terms().stream().map(terms -> terms.currency().code()).collect(Collectors.toSet());
    Usages usages =
        usedAmounts.of(new ReadScope.OwnedBy(client), currencies, days.dayOf(now), days);
    return Result.of(ClientPlan.of(plan, usages, now));
  }
}
