package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Refuses a list of account ids if one of the accounts does not exist. */
public final class AccountExistenceCheck {

  /**
   * The largest number of faults in one answer. Further faults are left out, because a longer list
   * would not help the caller.
   */
  private static final int FAULTS_MAX = 100;

  private AccountExistenceCheck() {}

  /**
   * Refuses the list if one of the accounts does not exist.
   *
   * @param field returns the name of the request's field for an index of the list
   * @param accountIds the list
   * @param existingIds the ids of the accounts that exist
   * @throws ApiException 404 {@code accountNotFound} with the field of each account that does not
   *     exist
   */
  public static void refuse(
      IntFunction<String> field, List<UUID> accountIds, Set<UUID> existingIds) {
    List<Fault> faults =
        IntStream.range(0, accountIds.size())
            .filter(i -> !existingIds.contains(accountIds.get(i)))
            .limit(FAULTS_MAX)
            .mapToObj(i -> fault(field.apply(i)))
            .toList();
    if (!faults.isEmpty()) {
      throw new ApiException(
          RejectionStatus.of(LedgerRejectionCode.ACCOUNT_NOT_FOUND.kind()), faults);
    }
  }

  private static Fault fault(String field) {
    return new Fault(
        LedgerRejectionCode.ACCOUNT_NOT_FOUND.code(), "There is no such account.", field);
  }
}
