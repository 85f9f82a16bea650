/** The reasons for refusals of commands, with one enumeration for each domain. */
@NullMarked
package io.finlego.kernel.rejection;

import org.jspecify.annotations.NullMarked;
