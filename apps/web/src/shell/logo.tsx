import { Link } from '@tanstack/react-router'
import styles from './logo.module.css'

/** The product's name with the place whose plan it shows. */
export function Logo({ place }: { place: string }) {
  return (
    <Link to="/" className={styles.logo}>
      <svg width="36" height="36" viewBox="0 0 32 32" aria-hidden focusable="false">
        <rect width="32" height="32" rx="7" fill="#174a85" />
        <circle cx="11.500" cy="12" r="4" fill="#fff" />
        <circle cx="21.500" cy="13.500" r="3" fill="#b7d0ea" />
        <path d="M4 26c0-5 3.200-8 7.500-8s7.500 3 7.500 8z" fill="#fff" />
        <path d="M20.500 26c0-3-.8-5.200-2.200-6.900 1-.7 2-1.100 3.200-1.100 3.700 0 6 2.700 6 8z" fill="#b7d0ea" />
      </svg>
      <span>
        <span className={styles.name}>Gần Dân</span>
        <span className={styles.place}>{place}</span>
      </span>
    </Link>
  )
}
