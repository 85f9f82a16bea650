/**
 * The rules of one-time codes. This package makes, digests, compares and counts codes and their
 * tokens. Each domain that uses codes has its own tables and events, and decides which operations
 * need a code.
 */
@NullMarked
package io.finlego.kernel.otp;

import org.jspecify.annotations.NullMarked;
