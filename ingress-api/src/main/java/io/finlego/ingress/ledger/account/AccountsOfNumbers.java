package io.finlego.ingress.ledger.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answer to a request with a list of account numbers and IBANs.
 *
 * @param accounts the accounts in the order of the request, without duplicates
 * @param notFound the texts from the request for which there is no account, without duplicates. A
 *     text that cannot be a number or an IBAN is also in this list
 */
@Schema(name = "AccountsOfNumbers")
record AccountsOfNumbers(List<Account> accounts, List<String> notFound) {

  /**
   * Makes the answer.
   *
   * @param numbers the texts from the request
   * @param foundAccounts the accounts that have one of these numbers or IBANs, in any order
   */
  static AccountsOfNumbers of(List<String> numbers, List<Account> foundAccounts) {
    Map<String, Account> accountsByNumber = new HashMap<>();
    for (Account account : foundAccounts) {
      accountsByNumber.put(account.accountNumber(), account);
      if (account.iban() != null) {
        accountsByNumber.put(account.iban(), account);
      }
    }
    Set<Account> accounts = new LinkedHashSet<>();
    Set<String> notFound = new LinkedHashSet<>();
    for (String number : numbers) {
      String parsedNumber = NumberOrIban.parse(number);
      Account account = parsedNumber == null ? null : accountsByNumber.get(parsedNumber);
      if (account == null) {
        notFound.add(number);
      } else {
        accounts.add(account);
      }
    }
    return new AccountsOfNumbers(List.copyOf(accounts), List.copyOf(notFound));
  }
}
