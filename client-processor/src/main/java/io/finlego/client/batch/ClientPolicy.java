package io.finlego.client.batch;

import io.finlego.client.profile.OnRejection;
import io.finlego.client.verification.VerificationPolicy;
import java.time.Period;

/**
 * The rules that the institution has set for its clients.
 *
 * @param retention how long a client's data is kept after its last account was closed
 * @param onRejection what happens to a client's money after the client's verification was rejected
 *     for good
 * @param verification which of the verification provider's findings are accepted
 * @param plainProfiles whether all subscribers can read the profiles in events
 */
public record ClientPolicy(
    Period retention,
    OnRejection onRejection,
    VerificationPolicy verification,
    boolean plainProfiles) {}
