package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.ComposedAnswers;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.Accounts;
import io.finlego.ingress.ledger.account.UnknownAccounts;
import io.finlego.ingress.ledger.reports.RecalculatedDays.Correction;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.RestateDays;
import java.time.LocalDate;
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
  private final DayDifferences differences;
  private final DaysRestatedView view;
  private final RequestShape shape;

  RecalculatingDaysController(
      CommandGateway gateway,
      ComposedAnswers answers,
      Accounts accounts,
      LedgerDays ledgerDays,
      DayDifferences differences,
      DaysRestatedView view,
      @Qualifier("recalculateDaysShape") RequestShape shape) {
    this.gateway = gateway;
    this.answers = answers;
    this.accounts = accounts;
    this.ledgerDays = ledgerDays;
    this.differences = differences;
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
          again and compares them with the reports' figures. Days that still differ after the reports have had time to \
          follow are corrected: the ledger publishes those days again in an event `DaysRestated`, and the reports \
          replace their figures within about a second.

          Days only differ if a store was damaged. The operation may be repeated; the same `Idempotency-Key` gives \
          the first answer again for 30 days. Accounts that do not exist: 404 \
          `accountNotFound`; a reversed period, more than 3,660 days, or more than 50,000 days for the named accounts \
          together: 400 `invalidField`.\
          """,
      body = ReportShapes.RECALCULATE_DAYS,
      example = "recalculate-days")
  ResponseEntity<Result<RecalculatedDays>> recalculate(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    List<UUID> ids = request.uuids("accountIds");
    DailyBalancesRequest period = ReportShapes.recalculatedPeriod(request, ids);
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
    UnknownAccounts.refuse(i -> "accountIds[" + i + "]", ids, accounts.visibleIds(scope, ids));
    period.requireAnswerWithinLimit(ids.size());
    List<UUID> distinctIds = ids.stream().distinct().toList();
    List<Correction> corrections = correctDays(context, distinctIds, period.from(), period.to());
    return new RecalculatedDays(period.dayCount() * distinctIds.size(), corrections);
  }

  private RecalculatedDays recalculateAll(CommandContext context, DailyBalancesRequest period) {
    ReadScope.Everything scope = context.caller().requireEverything();
    List<Correction> corrections = new ArrayList<>();
    long checkedAccountsCount = 0;
    UUID lastId = new UUID(0, 0);
    int limit = period.maxAccountsAtOnce();
    List<UUID> page = ledgerDays.accountIdsAfter(scope, lastId, limit);
    while (!page.isEmpty()) {
      corrections.addAll(correctDays(context, page, period.from(), period.to()));
      checkedAccountsCount += page.size();
      lastId = page.getLast();
      page = ledgerDays.accountIdsAfter(scope, lastId, limit);
    }
    return new RecalculatedDays(period.dayCount() * checkedAccountsCount, corrections);
  }

  private List<Correction> correctDays(
      CommandContext context, List<UUID> ids, LocalDate from, LocalDate to) {
    List<Correction> corrections =
        differences.lastingDifferences(context.caller().requireEverything(), ids, from, to);
    if (!corrections.isEmpty()) {
      RestateDays command = new RestateDays(DayDifferences.accountIdsOf(corrections), from, to);
      gateway.submitForValue(context, Submission.of(RESTATE, command, view));
    }
    return corrections;
  }
}
