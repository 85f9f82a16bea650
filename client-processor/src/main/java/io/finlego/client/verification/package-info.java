/**
 * The verification of clients by the reports of a provider.
 *
 * <p>A provider reports on {@link io.finlego.client.verification.Applicant applicants}. A client
 * has {@link io.finlego.client.verification.VerificationSubject subjects}: itself and its related
 * individuals. An applicant belongs to a subject if the names match. A report may arrive before or
 * after the creation of the client. {@link io.finlego.client.verification.VerificationData} applies
 * reports and verifies clients.
 */
@NullMarked
package io.finlego.client.verification;

import org.jspecify.annotations.NullMarked;
