/**
 * What a verification provider says of applicants, and whether a client is verified by it.
 *
 * <p>An {@link io.finlego.client.verification.Applicant} is what the provider knows; a {@link
 * io.finlego.client.verification.VerificationSubject} is who of a client must be verified. The two
 * are matched by name, in either order of arrival, so that a client may be reported on before it
 * exists. {@link io.finlego.client.verification.VerificationBooks} is the entry.
 */
@NullMarked
package io.finlego.client.verification;

import org.jspecify.annotations.NullMarked;
