import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  children: ReactNode;
  /** What is drawn. When it is another, drawing is tried again. */
  of: unknown;
  /** Stands in the place of what cannot be drawn. */
  instead: ReactNode;
}

interface BoundaryState {
  broken: boolean;
  of: unknown;
}

/** One piece of many: if it cannot be drawn, the others are drawn all the same. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false, of: this.props.of };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, before: BoundaryState) {
    return of === before.of ? null : { broken: false, of };
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
