package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.ComposedAnswers;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.AccountExistenceCheck;
import io.finlego.ingress.ledger.account.Accounts;
import io.finlego.ingress.ledger.reports.DayDifferences.Differences;
import io.finlego.ingress.ledger.reports.RecalculatedDays.Correction;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.RestateDays;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that recalculates daily balances from the ledger's transactions. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class RecalculatingDaysController {

  private static final Operation RECALCULATE = new Operation("recalculateDays", Domain.LEDGER);
  private static final Operation RESTATE = new Operation("restateDays", Domain.LEDGER);

  private final CommandGateway gateway;
  private final ComposedAnswers answers;
  private final Accounts accounts;
  private final LedgerDays ledgerDays;
  private final DayDifferences dayDifferences;
  private final Today today;
  private final DaysRestatedView view;
  private final RequestShape shape;

  RecalculatingDaysController(
      CommandGateway gateway,
      ComposedAnswers answers,
      Accounts accounts,
      LedgerDays ledgerDays,
      DayDifferences dayDifferences,
      Today today,
      DaysRestatedView view,
      @Qualifier("recalculateDaysShape") RequestShape shape) {
    this.gateway = gateway;
    this.answers = answers;
    this.accounts = accounts;
    this.ledgerDays = ledgerDays;
    this.dayDifferences = dayDifferences;
    this.today = today;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping("/internal/DailyAccountBalance/recalculate")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Recalculate daily balances",
      text =
          """
          Derives the days from `from` to `to`, for these accounts or for all, from the ledger's own transactions \
          again and compares them with the reports' figures. The reports get two seconds to follow the ledger; then each \
          account is compared at the version that the reports have, so that an entry that is still on its way to them is \
          not an error. Days that differ are corrected: the ledger publishes those days again in an event \
          `DaysRestated`, and the reports replace their figures within about a second. `behind` names the accounts of \
          which the reports did not have all changes in time: recalculate their newest days again later. The days end \
          today; a later `to` is taken as today.

          Days only differ if a store was damaged. The operation may be repeated; the same `Idempotency-Key` gives \
          the first answer again for 30 days. Accounts that do not exist: 404 \
          `accountNotFound`; a reversed period, a `from` after today, more than 3,660 days, or more than 50,000 days for \
          the named accounts together: 400 `invalidField`.\
          """,
      body = ReportShapes.RECALCULATE_DAYS,
      example = "recalculate-days")
  ResponseEntity<Result<RecalculatedDays>> recalculate(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    List<UUID> ids = request.uuids("accountIds");
    DailyBalancesRequest period = ReportShapes.recalculatedPeriod(request, ids, today);
    return answers.submit(
        context,
        RECALCULATE,
        RecalculatedDays.class,
        () ->
            ids.isEmpty()
                ? recalculateAll(context, period)
                : recalculateAccounts(context, ids, period),
        request.json());
  }

  private RecalculatedDays recalculateAccounts(
      CommandContext context, List<UUID> ids, DailyBalancesRequest period) {
    ReadScope.Everything scope = context.caller().requireEverything();
    AccountExistenceCheck.refuse(
        i -> "accountIds[" + i + "]", ids, accounts.visibleIds(scope, ids));
    period.requireAnswerWithinLimit(ids.size());
    List<UUID> distinctIds = ids.stream().distinct().toList();
    Differences differences = correctDays(context, distinctIds, period);
    return new RecalculatedDays(
        period.dayCount() * distinctIds.size(),
        differences.corrections(),
        List.copyOf(differences.behind()));
  }

  private RecalculatedDays recalculateAll(CommandContext context, DailyBalancesRequest period) {
    ReadScope.Everything scope = context.caller().requireEverything();
    List<Correction> corrections = new ArrayList<>();
    List<UUID> behind = new ArrayList<>();
    long checkedAccountsCount = 0;
    UUID lastId = new UUID(0, 0);
    int limit = period.maxAccountsAtOnce();
    List<UUID> page = ledgerDays.accountIdsAfter(scope, lastId, limit);
    while (!page.isEmpty()) {
      Differences differences = correctDays(context, page, period);
      corrections.addAll(differences.corrections());
      behind.addAll(differences.behind());
      checkedAccountsCount += page.size();
      lastId = page.getLast();
      page = ledgerDays.accountIdsAfter(scope, lastId, limit);
    }
    return new RecalculatedDays(period.dayCount() * checkedAccountsCount, corrections, behind);
  }

  private Differences correctDays(
      CommandContext context, List<UUID> ids, DailyBalancesRequest period) {
    Differences differences =
        dayDifferences.find(context.caller().requireEverything(), ids, period.from(), period.to());
    if (!differences.corrections().isEmpty()) {
      RestateDays command = new RestateDays(differences.accountIds(), period.from(), period.to());
      gateway.submitForValue(
          context, Submission.of(RESTATE, command, view).weighing(differences.accountIds().size()));
    }
    return differences;
  }
}
