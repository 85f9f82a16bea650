package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
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
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.RecalculateBalances;
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

/** The operation that recalculates balances from the transactions and corrects wrong balances. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class RecalculatingBalancesController {

  private static final Operation RECALCULATE = new Operation("recalculateBalances", Domain.LEDGER);

  private final CommandGateway gateway;
  private final ComposedAnswers answers;
  private final SuspectBalances suspectBalances;
  private final RecalculatedBalancesView view;
  private final RequestShape shape;

  RecalculatingBalancesController(
      CommandGateway gateway,
      ComposedAnswers answers,
      SuspectBalances suspectBalances,
      RecalculatedBalancesView view,
      @Qualifier("recalculateBalancesShape") RequestShape shape) {
    this.gateway = gateway;
    this.answers = answers;
    this.suspectBalances = suspectBalances;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping({"/v2/internal/Accounts/recalculate", "/v2/ledger/internal/Accounts/recalculate"})
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Recalculate balances",
      text =
          """
          Calculates the balances of up to 1,000 accounts, or of `all`, from their transactions again and corrects \
          those that differ; each correction is published as an event. Balances only differ if the \
          database was changed by hand. The history is never changed: if the entries themselves are wrong, book a correction.

          Each account has its own outcome. An account whose correct balance would be below its limit, or not zero though \
          the account is closed, stays as it is and is in `notPossible`, with its `balance` and the `sum` of its \
          transactions: raise its limit or book a correction, and recalculate it again.

          `all` first reads every entry without locks and then corrects the differing balances under locks; it takes \
          about a second for a million entries. The operation may be repeated; the same \
          `Idempotency-Key` gives the first answer again for 30 days. An account that does not exist: 404 \
          `accountNotFound`.\
          """,
      body = BalanceShapes.RECALCULATE_BALANCES,
      example = "recalculate-balances")
  ResponseEntity<Result<RecalculatedBalances>> recalculate(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    if (!request.flag("all")) {
      return gateway.submit(
          context, submission(request.uuids("accountIds")).requestedBy(request.json()));
    }
    return answers.submit(
        context,
        RECALCULATE,
        RecalculatedBalances.class,
        () -> recalculateAll(context),
        request.json());
  }

  private RecalculatedBalances recalculateAll(CommandContext context) {
    List<RecalculatedBalances.Correction> corrections = new ArrayList<>();
    List<RecalculatedBalances.ImpossibleCorrection> impossibleCorrections = new ArrayList<>();
    long checkedCount =
        suspectBalances.checkAllAccounts(
            context.caller().requireEverything(),
            ids -> {
              RecalculatedBalances page = gateway.submitForValue(context, submission(ids));
              corrections.addAll(page.corrected());
              impossibleCorrections.addAll(page.notPossible());
            });
    return new RecalculatedBalances(checkedCount, corrections, impossibleCorrections);
  }

  private Submission<RecalculatedBalances> submission(List<UUID> ids) {
    return Submission.of(RECALCULATE, new RecalculateBalances(ids), view).weighing(ids.size());
  }
}
