package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.List;
import java.util.UUID;

/**
 * A person or company that a verification provider may report on for a client.
 *
 * @param id the id of the client or of the related individual
 * @param mustVerify whether the client counts as verified only with this subject
 * @param names the names by which a provider may know the subject, as an applicant or as an
 *     external user
 */
public record VerificationSubject(
    ClientId client, UUID id, SubjectKind kind, boolean mustVerify, List<String> names) {

  public VerificationSubject {
    names = List.copyOf(names);
  }
}
