package io.finlego.reports.query;

import io.finlego.kernel.CountLimit;
import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.runtime.NotReadyException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers queries for the daily balances of accounts. It reads and writes {@value
 * #ACCOUNTS_AT_ONCE} accounts at a time, so that a long answer does not take more memory than a
 * short one. If reading fails after the answer has begun, the controller cuts the connection. This
 * shows the caller that the answer is incomplete.
 */
@RestController
class DailyBalancesController {

  private static final int ACCOUNTS_AT_ONCE = 20;

  private final Instances instances;
  private final JsonMapper json;

  DailyBalancesController(Instances instances, JsonMapper json) {
    this.instances = instances;
    this.json = json;
  }

  @GetMapping("/reports/daily-balances")
  void dailyBalances(
      @RequestParam(required = false) @Nullable String accountId,
      @RequestParam(required = false) @Nullable String clientId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    UUID account = Parameters.uuid("accountId", accountId);
    writeAnswer(
        account == null ? List.of() : List.of(account), "accountId", clientId, from, to, response);
  }

  @PostMapping("/reports/daily-balances")
  void dailyBalances(@RequestBody DailyBalancesRequest request, HttpServletResponse response)
      throws IOException {
    Set<UUID> accounts = new LinkedHashSet<>();
    List<@Nullable String> idTexts = request.accountIds();
    if (idTexts != null) {
      for (int i = 0;
          i < Math.min(idTexts.size(), CountLimit.DAILY_BALANCES_ACCOUNTS_MAX + 1);
          i++) {
        String field = "accountIds[%s]".formatted(i);
        UUID account = Parameters.uuid(field, idTexts.get(i));
        if (account == null) {
          throw new InvalidParameterException(field, "Not a UUID.");
        }
        accounts.add(account);
      }
      refuseTooMany(idTexts.size(), "accountIds");
    }
    writeAnswer(
        List.copyOf(accounts),
        "accountIds",
        request.clientId(),
        request.from(),
        request.to(),
        response);
  }

  private void writeAnswer(
      List<UUID> accounts,
      String accountsParameter,
      @Nullable String clientId,
      @Nullable String from,
      @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    UUID client = Parameters.uuid("clientId", clientId);
    Period period = new Period(Parameters.date("from", from), Parameters.date("to", to));
    if (accounts.isEmpty() && client == null) {
      throw new InvalidParameterException(
          accountsParameter, "Either accounts or a client must be named.");
    }
    writeDays(client == null ? accounts : accountsOfClient(client, accounts), period, response);
  }

  private List<UUID> accountsOfClient(UUID client, List<UUID> accounts) {
    if (accounts.isEmpty()) {
      List<UUID> accountIds =
          instances.accounts(client, CountLimit.DAILY_BALANCES_ACCOUNTS_MAX + 1);
      refuseTooMany(accountIds.size(), "clientId");
      return accountIds;
    }
    Set<UUID> ownedIds = new HashSet<>(instances.accounts(client, Integer.MAX_VALUE));
    return accounts.stream().filter(ownedIds::contains).toList();
  }

  private static void refuseTooMany(int accountCount, String field) {
    if (accountCount > CountLimit.DAILY_BALANCES_ACCOUNTS_MAX) {
      throw new InvalidParameterException(
          field,
          "These are more than %s accounts.".formatted(CountLimit.DAILY_BALANCES_ACCOUNTS_MAX));
    }
  }

  private void writeDays(List<UUID> accounts, Period period, HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    // After a failure the writer must not be closed. Closing it would end the JSON array, and the
    // incomplete answer would look complete.
    SequenceWriter answerWriter =
        json.writerFor(DailyBalance.class).writeValuesAsArray(response.getOutputStream());
    try {
      for (List<UUID> accountGroup : accountGroups(accounts)) {
        for (AccountDays accountDays :
            instances.days(accountGroup, period.firstDay(), period.lastDay())) {
          DailyBalance.forEach(accountDays, period, answerWriter::write);
        }
      }
    } catch (NotReadyException e) {
      if (response.isCommitted()) {
        throw new IOException("The remaining days cannot be read now.", e);
      }
      response.reset();
      throw e;
    }
    answerWriter.close();
  }

  private static List<List<UUID>> accountGroups(List<UUID> accounts) {
    List<List<UUID>> accountGroups = new ArrayList<>();
    for (int startIndex = 0; startIndex < accounts.size(); startIndex += ACCOUNTS_AT_ONCE) {
      accountGroups.add(
          accounts.subList(startIndex, Math.min(startIndex + ACCOUNTS_AT_ONCE, accounts.size())));
    }
    return accountGroups;
  }
}
