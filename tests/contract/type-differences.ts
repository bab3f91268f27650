import type { Deliberate } from "./differences.ts";

/** An object that must have a property for each thing found: the compiler's error names them. */
export type Found<Things extends string> = Record<Things, never>;

/** `true` for never; else the error shows a type that there should not be. */
export type Nothing<T> = [T] extends [never] ? true : { found: T };

/** What differs and is not on the list, as messages that begin with the path of the field. */
export type Unlisted<Found> = Extract<Found, string>;

/** Paths of the list that were met. */
export type Listed<Found> = Extract<Found, { listed: string }>["listed"];

/**
 * Every place below `Path` where two types differ, in either direction: a field that one side
 * lacks, one that is optional on one side only, one of another type.
 */
export type Differences<Ours, Official, Path extends string> =
  Equal<Plain<Ours>, Plain<Official>> extends true ? never
    : Path extends keyof Deliberate ? ListedDifference<Ours, Official, Path>
    : [IsRecord<Ours>, IsRecord<Official>] extends [true, true]
      ? FieldDifferences<Ours, Official, Path>
    : [Ours, Official] extends [Array<infer A>, Array<infer B>] ? Differences<A, B, `${Path}[]`>
    : `${Path}: another type`;

type FieldDifferences<Ours, Official, Path extends string> = {
  [Name in (keyof Ours | keyof Official) & string]: [Name] extends [keyof Ours & keyof Official]
    ? InBoth<Ours, Official, Name, `${Path}.${Name}`>
    : InOne<Ours, Official, Name, `${Path}.${Name}`>;
}[(keyof Ours | keyof Official) & string];

type InBoth<
  Ours,
  Official,
  Name extends keyof Ours & keyof Official,
  Path extends string,
> =
  | Differences<Required<Ours>[Name], Required<Official>[Name], Path>
  | (Equal<IsOptional<Ours, Name>, IsOptional<Official, Name>> extends true ? never
    : `${Path}: optional on one side only`);

type InOne<Ours, Official, Name extends keyof Ours | keyof Official, Path extends string> =
  Path extends keyof Deliberate ? ListedDifference<TypeIn<Ours, Name>, TypeIn<Official, Name>, Path>
    : Name extends keyof Ours ? `${Path}: not in the official types`
    : `${Path}: missing in ours`;

/** A listed difference must still be the one that was listed. */
type ListedDifference<Ours, Official, Path extends keyof Deliberate> =
  Equal<Plain<Ours>, Plain<Deliberate[Path]["ours"]>> extends true
    ? Equal<Plain<Official>, Plain<Deliberate[Path]["official"]>> extends true ? { listed: Path }
    : `${Path}: the official type is not the one on the list`
    : `${Path}: our type is not the one on the list`;

/** The side that does not have the field at all. */
export type Absent = "absent";

type TypeIn<T, Name> = Name extends keyof T ? T[Name] : Absent;

/** Whether both are the same type, not only assignable to each other. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2)
  ? true
  : false;

/**
 * Intersections and inferred types spelled out, so that equal shapes become equal types. Lists are
 * taken apart: the compiler takes two tuples of equal elements for different types.
 */
type Plain<T> = T extends readonly [infer First, ...infer Rest]
  ? { first: Plain<First>; rest: Plain<Rest> }
  : T extends ReadonlyArray<infer Each> ? { each: Plain<Each> }
  : T extends object ? { [Name in keyof T]: Plain<T[Name]> }
  : T;

/** One object type with named fields: no union, no array, no index signature. */
type IsRecord<T> = [T] extends [readonly unknown[]] ? false
  : [T] extends [object] ? IsUnion<T> extends true ? false : string extends keyof T ? false : true
  : false;

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

type IsOptional<T, Name extends keyof T> = Record<never, never> extends Pick<T, Name> ? true
  : false;
