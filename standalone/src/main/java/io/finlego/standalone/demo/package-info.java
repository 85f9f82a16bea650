/** A bank's day over the REST API of a running stack, told step by step. */
@NullMarked
package io.finlego.standalone.demo;

import org.jspecify.annotations.NullMarked;
