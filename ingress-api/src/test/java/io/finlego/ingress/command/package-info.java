/** Tests of sending commands and of the answers to their callers. */
@NullMarked
package io.finlego.ingress.command;

import org.jspecify.annotations.NullMarked;
