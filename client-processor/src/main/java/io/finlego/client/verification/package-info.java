/**
 * Verification: a provider's reports on applicants, and their effect on clients.
 *
 * <p>The provider knows {@link io.finlego.client.verification.Applicant applicants}; a client has
 * {@link io.finlego.client.verification.VerificationSubject subjects}, who must be verified. Both
 * are matched by name, in either order of arrival, so that a client may be reported on before it
 * exists. {@link io.finlego.client.verification.VerificationBooks} is the entry.
 */
@NullMarked
package io.finlego.client.verification;

import org.jspecify.annotations.NullMarked;
