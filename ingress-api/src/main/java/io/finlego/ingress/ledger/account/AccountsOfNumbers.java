package io.finlego.ingress.ledger.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answer to a list of account numbers and IBANs.
 *
 * @param accounts in the order asked for, each once
 * @param notFound what is no account's number or IBAN, as it was sent, each once
 */
@Schema(name = "AccountsOfNumbers")
record AccountsOfNumbers(List<Account> accounts, List<String> notFound) {

  /** Puts what was found into the order in which it was asked for. */
  static AccountsOfNumbers of(List<String> asked, List<Account> found) {
    Map<String, Account> named = new HashMap<>();
    for (Account account : found) {
      named.put(account.accountNumber(), account);
      if (account.iban() != null) {
        named.put(account.iban(), account);
      }
    }
    Set<Account> accounts = new LinkedHashSet<>();
    Set<String> notFound = new LinkedHashSet<>();
    for (String number : asked) {
      Account account = named.get(Objects.requireNonNull(NumberOrIban.parse(number)));
      if (account == null) {
        notFound.add(number);
      } else {
        accounts.add(account);
      }
    }
    return new AccountsOfNumbers(List.copyOf(accounts), List.copyOf(notFound));
  }
}
