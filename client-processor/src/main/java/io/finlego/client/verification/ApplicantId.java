package io.finlego.client.verification;

/**
 * The provider's id of an applicant. Sumsub's ids have 24 hexadecimal digits, but any text is valid
 * here.
 */
public record ApplicantId(String value) {}
