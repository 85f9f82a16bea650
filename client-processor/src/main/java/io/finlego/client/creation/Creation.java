package io.finlego.client.creation;

import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import java.util.List;

/** What a request for a client came to. */
public sealed interface Creation {

  /** There is a new client. */
  record Created(CreatedClient client) implements Creation {}

  /** There is none, for one reason or more. */
  record Refused(List<Rejection> reasons) implements Creation {}

  /** There is none, since an earlier request had the same onboarding. */
  static Creation duplicate() {
    return new Refused(
        List.of(
            new Rejection(
                RejectionCode.DUPLICATE_ONBOARDING_ID,
                "A client with this onboardingId exists already.",
                "onboardingId")));
  }
}
