/** Plays one day of a bank over the REST API of a running stack, step by step. */
@NullMarked
package io.finlego.standalone.demo;

import org.jspecify.annotations.NullMarked;
