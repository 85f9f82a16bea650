/**
 * One-time codes as every application that sends them handles them: how codes and tokens are made,
 * digested, compared and counted. Tables, events and what a code allows belong to the application.
 */
@NullMarked
package io.finlego.kernel.otp;

import org.jspecify.annotations.NullMarked;
