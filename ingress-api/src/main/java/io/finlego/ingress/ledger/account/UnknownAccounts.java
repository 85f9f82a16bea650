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

/** Refuses lists with accounts that do not exist. */
public final class UnknownAccounts {

  /**
   * The most faults in one answer. Further faults are dropped, because a longer list would not help
   * the caller.
   */
  private static final int FAULTS_MAX = 100;

  private UnknownAccounts() {}

  /**
   * Refuses the list if one of its accounts does not exist.
   *
   * @param field gives the name of the request's field for an index of the list
   * @throws ApiException 404 {@code accountNotFound} with the field of each account that does not
   *     exist
   */
  public static void refuse(IntFunction<String> field, List<UUID> accounts, Set<UUID> existing) {
    List<Fault> faults =
        IntStream.range(0, accounts.size())
            .filter(i -> !existing.contains(accounts.get(i)))
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
