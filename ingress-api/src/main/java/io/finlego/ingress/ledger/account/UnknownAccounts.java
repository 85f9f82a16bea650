package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.kernel.RejectionCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lists of accounts that must all be there. */
public final class UnknownAccounts {

  /** More than this many errors help nobody. */
  private static final int FAULTS_MAX = 100;

  private UnknownAccounts() {}

  /**
   * Lets a list pass whose accounts are all there.
   *
   * @param field the field of the account at an index of the list
   * @throws ApiException 404 {@code accountNotFound} with the field of each one that is not
   */
  public static void refuse(IntFunction<String> field, List<UUID> asked, Set<UUID> existing) {
    List<Fault> unknown =
        IntStream.range(0, asked.size())
            .filter(i -> !existing.contains(asked.get(i)))
            .limit(FAULTS_MAX)
            .mapToObj(i -> fault(field.apply(i)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ApiException(RejectionStatus.of(RejectionCode.ACCOUNT_NOT_FOUND.kind()), unknown);
    }
  }

  private static Fault fault(String field) {
    return new Fault(RejectionCode.ACCOUNT_NOT_FOUND.code(), "There is no such account.", field);
  }
}
