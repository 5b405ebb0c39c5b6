import type { JSX, ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './sheet.module.css'

/** What a sheet is given. */
export interface SheetProps {
  readonly title: string
  readonly closeLabel: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The sheet itself. It brings much code along, so that it is loaded when it is first opened, by `Sheet`. */
export const OpenSheet = ({ title, closeLabel, isOpen, onClose, children }: SheetProps): JSX.Element => (
  <ModalOverlay
    isOpen={isOpen}
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
    className={classNames(styles.shade)}
  >
    <Modal className={classNames(styles.sheet)}>
      <Dialog className={classNames(styles.dialog)}>
        <div className={styles.head}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <IconButton label={closeLabel} onPress={onClose}>
            <Icon name="close" />
          </IconButton>
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
)
