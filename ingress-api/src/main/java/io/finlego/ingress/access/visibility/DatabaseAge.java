package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.Domain;
import java.util.Arrays;

/**
 * Tells whether this database is older than the topics. This happens after Postgres was restored
 * from an older copy. The domain's processor then applies the missing commands again.
 */
public interface DatabaseAge {

  /**
   * Tells whether the database may lack commands of the domain that its processor has decided. Then
   * it may still get changes with instants of the past, and lack outcomes that callers have got.
   * Also true until Kafka was asked for the first time after the start, because nobody knows then.
   */
  boolean mayBeBehind(Domain domain);

  /**
   * Returns the answer to a request that is refused because of what the databases have. This is the
   * refusal itself, or {@code unavailable} if a database may lack what the request names.
   */
  default ApiException answerFor(ApiException refusal) {
    return Arrays.stream(Domain.values()).anyMatch(this::mayBeBehind)
        ? ApiException.unavailable(
            "Postgres may lack newer data, because it was restored or was not compared with the"
                + " log yet; try again.")
        : refusal;
  }
}
